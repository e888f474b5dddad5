using System.Collections.Immutable;
using System.Globalization;
using Annals.Cli.Commands;
using Annals.Cli.Terminal;
using Annals.Files;

namespace Annals.Cli.Serve;

/// <summary>What the terminal says while the preview runs. What is wrong is told when it is new, not at every save.</summary>
internal sealed class PreviewReport(ConsoleStreams streams)
{
    private ImmutableArray<Diagnostic> told = [];
    private string? trouble;
    private string? textTrouble;
    private string strays = "";

    public void Started(string url, PreviewState state, TimeSpan took)
    {
        streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Report.Number(state.Newest.Site.Knowledge?.Notes.Length ?? 0, "note")} in {took.TotalSeconds:0.00} s → {url}"));
        streams.Out.WriteLine("Pages follow your files. Ctrl+C stops.");
        Findings(state);
    }

    public void Changed(IReadOnlyCollection<string> files, PreviewState state, TimeSpan took)
    {
        if (files.Count > 0)
        {
            var what = files.Count == 1 ? files.First() : $"{files.First()} and {Report.Number(files.Count - 1, "other file")}";
            streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Report.Number(state.Newest.Site.Material.Notes.Parsed, "note")} read again in {took.TotalMilliseconds:0} ms"));
        }

        if (state.Trouble is { } now && now != trouble) streams.Error.WriteLine($"annals: {now}");
        trouble = state.Trouble;
        if (state.IsChecked) Findings(state);
    }

    public void Compared(SnapshotTexts texts, PreviewState state)
    {
        using var now = new StringWriter();
        Report.StraySnapshots(now, state.Newest.Site, texts.Snapshots);
        if (now.ToString() != strays) streams.Error.Write(strays = now.ToString());
        if (texts.Trouble is { } fault && fault != textTrouble) streams.Error.WriteLine($"annals: {fault}");
        textTrouble = texts.Trouble;
        Findings(state);
    }

    public void Stopped() => streams.Out.WriteLine("stopped");

    private void Findings(PreviewState state)
    {
        var now = Preview.FaultsOf(state);
        if (now.SequenceEqual(told)) return;
        Report.Text(streams.Error, now, state.Newest.Files, streams.UseColour);
        streams.Error.WriteLine(now.IsEmpty ? "all is well again" : Report.Count(now) + (state.IsStale ? ": the page stays as it last was" : ""));
        told = now;
    }
}
