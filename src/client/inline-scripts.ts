/**
 * The scripts that stand in the page itself: constants, so that a strict
 * Content-Security-Policy can list their hashes. Together at most 1 KB.
 */

/** Sets the reader's theme before the first paint; without a choice the system decides. */
export const themeScript = `try{var t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}`;

/**
 * Defines `stamps()`, which says how old a status is and whether its review is due, and hides
 * coming events that have passed: what depends on today and not on the commit.
 */
export const stampsScript = `function stamps(){var d=document,n=new Date,i=n.toISOString();d.querySelectorAll(".stamp:not([data-read])").forEach(function(e){var s=e.dataset,u=[31557600,2629800,604800,86400,3600,60],k="year month week day hour minute".split(" "),a=(Date.parse(e.querySelector("time").dateTime)-n)/1e3,x=0,p;s.read="";if(s.due&&s.reviewBy<i.slice(0,10)){e.classList.add("stamp-due");p=e.appendChild(d.createElement("span"));p.className="stamp-state";p.textContent=s.due}if(p=e.parentNode.querySelector(".age")){while(x<5&&Math.abs(a)<u[x])x++;p.textContent=new Intl.RelativeTimeFormat(p.lang,{numeric:"always"}).format(Math.trunc(a/u[x]),k[x])}});d.querySelectorAll("[data-until]").forEach(function(e){e.hidden=e.dataset.until<i.slice(0,10)})}`;

/** Called where stamps have just been printed, so that nothing moves afterwards. */
export const stampsCall = `stamps()`;
