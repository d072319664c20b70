declare namespace App {
  interface Locals {
    /** The briefing whose body is being printed. */
    briefing?: import('./briefing/view.ts').BriefingView;
  }
}
