using Annals.Cli.Publish;

namespace Annals.Tests.Publish;

/// <summary>A disk whose n-th operation fails, or every one from the n-th on, as when it is full.</summary>
/// <param name="failAt">Number of the operation, from one.</param>
/// <param name="forGood">Whether those after it fail too.</param>
/// <param name="canExchange">Whether two folders can change places in one step.</param>
internal sealed class FailingDisk(int failAt = int.MaxValue, bool forGood = false, bool canExchange = true) : IDisk
{
    private readonly Disk disk = new();

    public int Operations { get; private set; }

    public int Written { get; private set; }

    public void CreateFolder(string path)
    {
        Step();
        disk.CreateFolder(path);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // A disk fills up in the middle of a file.
        if (Fails()) File.WriteAllBytes(path, content[..(content.Length / 2)]);
        Step();
        disk.Write(path, content);
        Written++;
    }

    public bool TryLink(string existing, string path)
    {
        Step();
        return disk.TryLink(existing, path);
    }

    public void Move(string from, string to)
    {
        Step();
        disk.Move(from, to);
    }

    public bool TryExchange(string one, string other)
    {
        Step();
        return canExchange && disk.TryExchange(one, other);
    }

    public void Delete(string folder)
    {
        Step();
        disk.Delete(folder);
    }

    private bool Fails() => Operations + 1 == failAt || (forGood && Operations + 1 > failAt);

    private void Step()
    {
        var fails = Fails();
        Operations++;
        if (fails) throw new IOException("no space left on device");
    }
}
