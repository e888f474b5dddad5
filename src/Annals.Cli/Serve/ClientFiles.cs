namespace Annals.Cli.Serve;

/// <summary>The script and the style that the preview adds to pages, held in the program itself.</summary>
internal static class ClientFiles
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(() => new(StringComparer.Ordinal)
    {
        ["client.js"] = Read("client.js"),
        ["client.css"] = Read("client.css"),
    });

    /// <summary>A file by its name, or <see langword="null"/>.</summary>
    public static byte[]? Find(string name) => Files.Value.GetValueOrDefault(name);

    private static byte[] Read(string name)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream("serve/" + name) ?? throw new InvalidOperationException($"{name} is not in the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
