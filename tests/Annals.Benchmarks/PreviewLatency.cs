using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Cli.Terminal;

namespace Annals.Benchmarks;

/// <summary>
/// How long it takes from the save of a note until the browser has the new page: the watcher's quiet time, reading,
/// linking, the event, the request and the rendering. What is measured is `annals serve` as it is, over a real socket.
/// </summary>
internal static class PreviewLatency
{
    private const int Warmup = 10;

    public static async Task<int> MeasureAsync(string site, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("annals-latency-").FullName;
        try
        {
            Copy(site, folder);
            using var stop = new CancellationTokenSource();
            using var said = new StringWriter();
            using var output = TextWriter.Synchronized(said);
            var run = Task.Run(() => Cli.Program.Run(["serve", "--port", "0", "--root", folder], new ConsoleStreams(output, output, folder, _ => null, IsTerminal: false) { Stop = stop.Token }));
            string first;
            do
            {
                await Task.Delay(20);
                // A synchronized writer locks itself.
                lock (output) first = said.ToString().Split('\n')[0];
            }
            while (!first.Contains("→ http", StringComparison.Ordinal) && !run.IsCompleted);

            Console.WriteLine(first.Trim());
            using var http = new HttpClient { BaseAddress = new Uri(first[first.IndexOf("http", StringComparison.Ordinal)..].Trim()), Timeout = TimeSpan.FromMinutes(1) };
            await RoundsAsync(http, folder, rounds);
            await stop.CancelAsync();
            return await run == 130 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RoundsAsync(HttpClient http, string folder, int rounds)
    {
        var note = Directory.GetFiles(Path.Combine(folder, "content", "people"), "*.md").Where(f => Path.GetFileName(f).Count(c => c == '.') == 1).Order(StringComparer.Ordinal).First();
        var original = await File.ReadAllTextAsync(note);
        var address = $"people/{Path.GetFileNameWithoutExtension(note)}/";
        using var events = new StreamReader(await http.GetStreamAsync("_annals/events"));
        await StateAsync(events, _ => true);
        var toPage = new List<double>();
        var toFindings = new List<double>();
        for (var round = 0; round < Warmup + rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(note, original + string.Create(CultureInfo.InvariantCulture, $"\nRound {round} is over.\n"), new UTF8Encoding(false));
            await StateAsync(events, s => !s.GetProperty("checked").GetBoolean());
            var page = await http.GetStringAsync(address);
            var paged = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (!page.Contains($"Round {round} is over", StringComparison.Ordinal)) throw new InvalidOperationException($"round {round}: the page is not the new one");
            await StateAsync(events, s => s.GetProperty("checked").GetBoolean());
            if (round < Warmup) continue;
            toPage.Add(paged);
            toFindings.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            // An editor does not save every few milliseconds; a garbage collection may fall between two saves.
            await Task.Delay(50);
        }

        Console.WriteLine($"save → new page: {Told(toPage)}");
        Console.WriteLine($"save → findings: {Told(toFindings)}");
    }

    private static async Task StateAsync(StreamReader events, Func<JsonElement, bool> isIt)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && isIt(JsonDocument.Parse(line["data: ".Length..]).RootElement)) return;
        }

        throw new InvalidOperationException("the server has hung up");
    }

    private static string Told(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0.0} ms, 95 % within {times[times.Count * 95 / 100]:0.0} ms, fastest {times[0]:0.0} ms ({times.Count} saves)");
    }

    private static void Copy(string from, string to)
    {
        File.Copy(Path.Combine(from, "site.yml"), Path.Combine(to, "site.yml"));
        foreach (var file in new[] { "content", "templates" }.SelectMany(f => Directory.GetFiles(Path.Combine(from, f), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
