using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>No line begins with reference marks, and no group of marks is broken over two lines, however wide the page is.</summary>
public sealed class MarksStayWithTheirWords(ReadingRoom room)
{
    private const string Parted =
        """
        () => {
          const block = 'p, li, dd, td, h1, h2, h3';
          const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          return [...document.querySelectorAll('main .cite')].filter(group => {
            const marks = [...group.querySelectorAll('a')].map(a => a.getBoundingClientRect());
            if (marks[0].width === 0) return false;
            words.currentNode = group;
            let text = words.previousNode();
            while (text && !text.data.trim()) text = words.previousNode();
            if (!text || text.parentElement.closest(block) !== group.closest(block)) return false;
            const end = document.createRange(), last = text.data.trimEnd().length;
            end.setStart(text, last - 1);
            end.setEnd(text, last);
            const letter = end.getBoundingClientRect();
            return marks[0].bottom <= letter.top || marks[0].top >= letter.bottom || marks.some(m => Math.abs(m.top - marks[0].top) > 2);
          }).map(group => group.parentElement.textContent.slice(0, 60) + ' … ' + group.textContent);
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task At_any_width(string language)
    {
        await using var visit = await room.Enter();
        var parted = new List<string>();
        foreach (var type in new[] { "person", "event", "organization" })
        {
            await visit.Open(PageTypes.PathOf(room, type, language));
            for (var width = 320; width <= 480; width += 16)
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                parted.AddRange((await visit.Page.EvaluateAsync<string[]>(Parted)).Select(p => $"{type} {width}: {p}"));
            }
        }

        Assert.Empty(parted);
        Assert.Empty(visit.Faults);
    }
}
