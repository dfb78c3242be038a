import { CardController } from "../../src/card/controller.ts";
import { offerCard } from "../../src/card/script.ts";

offerCard((port) => new CardController(port));
