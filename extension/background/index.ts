import { listenForCommands } from "./commands.ts";
import { listenForMessages } from "./messages.ts";

listenForMessages();
listenForCommands();
