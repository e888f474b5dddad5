using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>On the widest screen a line is one that an eye can follow and find the next from.</summary>
public sealed class LinesAreShort(ReadingRoom room)
{
    // Every block of text that has more than one line, but for tables, which scroll, and drawings.
    private const string Long =
        """
        most => {
          const blocks = new Map(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const blockOf = e => getComputedStyle(e).display.startsWith('inline') ? blockOf(e.parentElement) : e;
          for (let text; (text = walker.nextNode());) {
            if (!text.data.trim() || text.parentElement.closest('svg, table, pre, script, .hidden') || !text.parentElement.checkVisibility()) continue;
            const block = blockOf(text.parentElement);
            blocks.set(block, [...(blocks.get(block) ?? []), text]);
          }
          const found = [];
          for (const [block, texts] of blocks) {
            const lines = [];
            for (const text of texts) {
              const range = document.createRange();
              range.selectNodeContents(text);
              for (const box of range.getClientRects()) {
                const line = lines.find(l => box.top < l.bottom - 2 && box.bottom > l.top + 2 && box.left >= l.left - 1);
                if (!line) lines.push({ top: box.top, bottom: box.bottom, left: box.left, right: box.right });
                else line.right = Math.max(line.right, box.right);
              }
            }
            const width = Math.max(...lines.map(l => l.right - l.left)) / parseFloat(getComputedStyle(block).fontSize);
            if (lines.length > 1 && width > most) found.push(`${width.toFixed(1)} em: ${block.outerHTML.slice(0, 120)}`);
          }
          return found.slice(0, 5);
        }
        """;

    [Theory]
    [InlineData("", 42)]
    [InlineData("zh/", 40)]
    public async Task A_line_is_at_most_42_em_wide_and_in_Chinese_40_characters(string language, int most)
    {
        await using var visit = await room.Enter(width: 1440);
        var wide = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            wide.AddRange((await visit.Page.EvaluateAsync<string[]>(Long, most)).Select(l => $"{path}: {l}"));
        }

        Assert.Empty(wide);
    }
}
