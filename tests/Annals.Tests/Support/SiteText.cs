using System.Text;
using Annals.Files;

namespace Annals.Tests.Support;

/// <summary>A whole site written inside a test: <c>== path</c> starts a file.</summary>
internal static class SiteText
{
    /// <summary>Settings that every small site can use.</summary>
    public const string Settings = """
        == site.yml
        title: { en: Test, zh: 测试 }
        description: { en: A test., zh: 一个测试。 }
        base_url: https://example.org/t/
        languages:
          - { tag: en, path: en, name: English }
          - { tag: zh-Hans, path: zh, name: 简体中文 }
        relations:
          leads: { from: person, to: organization, name: { en: Leads, zh: 领导 }, inverse: { en: Led by, zh: 领导者 } }

        """;

    /// <summary>A source that notes can cite.</summary>
    public const string Source = """
        == content/sources/s.yml
        name: A source
        summary: A document.

        """;

    /// <summary>The files of a text.</summary>
    public static InputFile[] Files(string text)
    {
        var files = new List<InputFile>();
        foreach (var part in ("\n" + text.ReplaceLineEndings("\n")).Split("\n== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            files.Add(new InputFile(part[..end].Trim(), Encoding.UTF8.GetBytes(part[(end + 1)..] + "\n")));
        }

        return [.. files];
    }

    /// <summary>What is wrong with a site's content, one line each: <c>file:line:column code message [hint]</c>.</summary>
    public static string[] Findings(string text, bool drafts = false, string settings = "") =>
        [.. SiteBuild.Read(Files(Settings + settings + Source + text), new BuildOptions(drafts)).Diagnostics
            .Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal))
            .Select(d => $"{d.At} {d.Rule.Code} {d.Message}{(d.Hint is null ? "" : $" [{d.Hint}]")}")];
}
