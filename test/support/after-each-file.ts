// Runs with each test file that may open databases, also where several files share one process: clears up behind it.
import { clearUpBehindFile } from "./open-database.ts";

clearUpBehindFile();
