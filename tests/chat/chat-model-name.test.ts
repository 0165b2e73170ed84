import { expect, it } from "vitest";
import { chatModelName } from "../../src/chat/chat-model-name.js";

it.each([
  ["openai:gpt-5-mini", "openai:gpt-5-mini"],
  ["openai:a@b", "openai:a@b"],
  ["openai:qwen@http://10.0.0.7:8080/v1,anthropic:x", "openai:qwen,anthropic:x"],
  ["ollama:a:7b@https://host/v1,ollama:b@http://host", "ollama:a:7b,ollama:b"],
])("the name of %s has no address", (id, name) => {
  expect(chatModelName(id)).toBe(name);
});
