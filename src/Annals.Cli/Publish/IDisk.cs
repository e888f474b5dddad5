namespace Annals.Cli.Publish;

/// <summary>
/// What publishing does to a disk, each of which may fail with an <see cref="IOException"/> or an
/// <see cref="UnauthorizedAccessException"/>. All paths are full.
/// </summary>
internal interface IDisk
{
    /// <summary>Makes a folder and those above it, as far as they are missing.</summary>
    void CreateFolder(string path);

    /// <summary>Writes a file that is not there yet.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Gives a file a second name in another folder.</summary>
    /// <returns>Whether that was possible: some file systems know no second names.</returns>
    bool TryLink(string existing, string path);

    /// <summary>Gives a folder another name, which nothing has yet.</summary>
    void Move(string from, string to);

    /// <summary>Lets two folders change places in one step, so that each name is taken at every moment.</summary>
    /// <returns>Whether that was possible: some systems cannot, and then nothing has happened.</returns>
    bool TryExchange(string one, string other);

    /// <summary>Removes a folder with all that is in it; nothing happens if it is not there.</summary>
    void Delete(string folder);
}
