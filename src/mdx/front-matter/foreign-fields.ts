/** Front matter of Hugo, Jekyll, Astro, Docusaurus, Eleventy, Quartz and Ghost: what their fields are here. */

/** Names in lower case, without hyphens and underscores. */
const names: Record<string, string> = {
  title: 'headline heading name',
  date: 'created createdat createddate datecreated datepublished day pubdate publishdate publisheddate publishedat publishedon published',
  author: 'byline contributors creator writer',
  status:
    'asof datemodified lastedited lastmod lastmodified lastmodifiedat lastupdate lastupdated modified modifiedat timestamp updated updateddate updatedat updatedon',
  kind: 'category format genre layout section type',
  summary:
    'abstract deck dek description excerpt intro lead lede ledetext metadescription ogdescription seodescription standfirst subhead subheading subtitle teaser',
  topics: 'categories keywords labels subjects tag tags taxonomies',
  places: 'geo location locations',
  image:
    'banner card cover coverimage featureimage featuredimage hero heroimage images ogimage photo picture socialimage thumb thumbnail',
  sources: 'bibliography citations footnotes references',
  changes: 'changelog corrections history revisions updates',
  reviewBy: 'expires expirydate reviewdate',
  embargo: 'publishafter scheduled unlisteduntil',
  supersedes: 'replaces',
  lang: 'hreflang language locale',
  draft: 'hidden unpublished',
  aliases: 'formerurls oldurls redirect redirectfrom redirects',
  path: 'id permalink slug url',
};

const byForeign = new Map(
  Object.entries(names).flatMap(([ours, theirs]) =>
    theirs.split(' ').map((name) => [name, ours] as const),
  ),
);

/**
 * The field that writers mean who know one of another generator; `path` where the path of the
 * file says what theirs does.
 */
export const ourNameOf = (field: string): string | undefined =>
  byForeign.get(field.toLowerCase().replace(/[-_]/g, ''));
