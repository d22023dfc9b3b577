// Starts the page.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/sidebar.css";
import "./styles/notices.css";
import "./styles/timeline.css";
import "./styles/message.css";
import "./styles/files.css";
import "./styles/thread.css";
import "./styles/text.css";
import "./styles/composer.css";
import "./styles/blocks.css";
import "./styles/cards.css";
import "./styles/tables.css";
import "./styles/elements.css";
import "./styles/fields.css";
import "./styles/modal.css";
import "./styles/menus.css";
import "./styles/emoji.css";
import "./styles/narrow.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
