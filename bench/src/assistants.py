"""The official Python client of MCP at a local stack: lists, calls, and is refused as it should be.

Called by `npm run bench -- open-api` with the address, a key that may all, one that may only read, and a film.
"""

import sys

import anyio
import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

address, whole, reading, film = sys.argv[1:5]


def said(answer):
    return " ".join(getattr(each, "text", "") for each in answer.content)


async def by(key, mode, work):
    async with httpx2.AsyncClient(headers={"Authorization": f"Bearer {key}"}, timeout=60) as http:
        async with Client(streamable_http_client(address, http_client=http), mode=mode) as client:
            return await work(client)


async def everything(client):
    tools = {each.name for each in (await client.list_tools()).tools}
    assert {"listFilms", "quote", "build"} <= tools, tools
    assert film in said(await client.call_tool("listFilms", {}))
    shown = await client.call_tool("quote", {"filmId": film, "stop": "cut", "quality": "draft"})
    assert "plan_" in said(shown), shown
    # Nothing is built but the plan that was shown.
    other = await client.call_tool(
        "build", {"filmId": film, "stop": "cut", "quality": "draft", "plan": "plan_" + "0" * 64}
    )
    assert other.is_error and "plan-changed" in said(other), other
    none = await client.call_tool("build", {"filmId": film, "stop": "cut", "quality": "draft"})
    assert none.is_error and "invalid-input" in said(none), none
    script = await client.read_resource(f"peace://films/{film}/script")
    assert "INT." in script.contents[0].text, script
    assert {each.name for each in (await client.list_prompts()).prompts} >= {"punch-up"}
    return client.protocol_version


async def only_reads(client):
    tools = {each.name for each in (await client.list_tools()).tools}
    assert "readFilm" in tools and not {"build", "createFilm", "quote"} & tools, tools
    refused = await client.call_tool("createFilm", {"language": "en"})
    assert refused.is_error and "key-lacks-scope" in said(refused), refused


async def nobody(client):
    await client.list_tools()


async def main():
    for mode in ("auto", "legacy"):
        print("python:", mode, "speaks", await by(whole, mode, everything))
    await by(reading, "auto", only_reads)
    try:
        await by("peace_" + "a" * 10 + "_" + "a" * 40, "auto", nobody)
    except BaseException as error:
        print("python: a key that is none is let in nowhere:", type(error).__name__)
    else:
        raise AssertionError("a key that is none was let in")


anyio.run(main)
