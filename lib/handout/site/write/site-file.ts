/** A file of the site by its name in the site's one folder. */
export interface SiteFile {
  name: string;
  text: string;
}
