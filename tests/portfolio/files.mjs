/** What the page of many relationships asks for when a file is wanted, by the button's action. */
import { FILES } from "../../theme/js/portfolio/portfolio.js";

process.stdout.write(JSON.stringify(FILES));
