using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Serve;

/// <summary><c>annals serve</c> as a user runs it: a folder, a terminal, a port.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource stop = new();
    private readonly SharedWriter output = new();
    private readonly SharedWriter error = new();
    private readonly Task<int> run;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    private RunningPreview(string folder, string[] args)
    {
        Folder = folder;
        run = Task.Run(() => Program.Run(args, new ConsoleStreams(output, error, folder, _ => null, IsTerminal: false) { Stop = stop.Token }));
    }

    public string Folder { get; }

    public Uri Address { get; private set; } = new("http://localhost");

    public int Port => Address.Port;

    public string Output => output.ToString();

    public string Error => error.ToString();

    /// <summary>Starts it on a small site with this repository's templates and the files of a text.</summary>
    public static async Task<RunningPreview> StartAsync(string site, params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("annals-serve-").FullName;
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(SiteText.Settings + SiteText.Source + site)))
        {
            var full = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllBytesAsync(full, file.Content.ToArray());
        }

        return await StartAtAsync(folder, args);
    }

    /// <summary>Starts it on a folder that is there already, and takes the folder away at the end.</summary>
    public static async Task<RunningPreview> StartAtAsync(string folder, params string[] args)
    {
        var preview = new RunningPreview(folder, ["serve", "--port", "0", .. args]);
        await preview.UntilAsync(() => preview.Output.Contains("→ http", StringComparison.Ordinal) || preview.run.IsCompleted, "it starts");
        Assert.False(preview.run.IsCompleted, preview.Error);
        var line = preview.Output.Split('\n')[0];
        preview.Address = new Uri(line[(line.IndexOf("http", StringComparison.Ordinal))..]);
        return preview;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    public async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Asks until a page shows what it should; edits are followed, not waited for.</summary>
    public async Task<string> UntilTextAsync(string path, Func<string, bool> shows)
    {
        var text = "";
        await UntilAsync(async () => shows(text = await TextAsync(path)), $"{path} shows it; last was:\n{text}");
        return text;
    }

    public Task UntilAsync(Func<bool> holds, string what) => UntilAsync(() => Task.FromResult(holds()), what);

    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, $"waited in vain until {what}\n{Output}\n{Error}");
            await Task.Delay(10);
        }
    }

    /// <summary>The states that a browser is told, one after the other.</summary>
    public async IAsyncEnumerable<JsonElement> StatesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "_annals/events"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }
    }

    /// <summary>Sends bytes as they are and reads the answer until the server hangs up.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var patience = new CancellationTokenSource(Patience);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Hung up on while bytes of the request were still unread.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await run.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        stop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Written by the command, read by the test.</summary>
    private sealed class SharedWriter : StringWriter
    {
        private readonly Lock writing = new();

        public SharedWriter() => NewLine = "\n";

        public override void Write(char value)
        {
            lock (writing) base.Write(value);
        }

        public override void Write(string? value)
        {
            lock (writing) base.Write(value);
        }

        public override void WriteLine(string? value)
        {
            lock (writing) base.WriteLine(value);
        }

        public override string ToString()
        {
            lock (writing) return base.ToString();
        }
    }
}
