/**
 * The page has scripts, said before anything is drawn: what only they can do stands there at once
 * and pushes nothing down. The theme says the same, at the end of the page.
 */
document.documentElement.classList.replace("no-js", "js");
