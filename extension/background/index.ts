// First, so that its file is on the way while the others are evaluated.
import "./packFile.ts";
import { listenForCommands } from "./commands.ts";
import { listenForMenu } from "./menu.ts";
import { listenForMessages } from "./messages.ts";
import { listenForPacks } from "./packs.ts";
import { listenForSites } from "./sites.ts";
import { listenForWatches } from "./watches.ts";

listenForMessages();
listenForCommands();
listenForMenu();
listenForWatches();
listenForPacks();
listenForSites();
