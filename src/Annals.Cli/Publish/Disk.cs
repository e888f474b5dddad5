using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Annals.Cli.Publish;

/// <summary>The disk of this machine.</summary>
internal sealed partial class Disk : IDisk
{
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            RandomAccess.Write(handle, content, 0);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The runtime takes the system's word for "too long to be written" for a mistake of the caller's.
            throw new IOException("a file of this length may not be written", fault);
        }
    }

    public bool TryLink(string existing, string path) => !OperatingSystem.IsWindows() && Link(existing, path) == 0;

    public void Move(string from, string to) => Directory.Move(from, to);

    public bool TryExchange(string one, string other)
    {
        try
        {
            int outcome;
            if (OperatingSystem.IsLinux()) outcome = RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange);
            else if (OperatingSystem.IsMacOS()) outcome = RenameX(one, other, RenameSwap);
            else return false;
            if (outcome == 0) return true;
            var error = Marshal.GetLastPInvokeError();
            // The file system, or the system below it, does not know this call.
            if (error is InvalidArgument or NotImplemented or NotSupportedOnLinux or NotSupportedOnMac) return false;
            throw new IOException(new Win32Exception(error).Message);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    public void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    // AT_FDCWD and RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS; EINVAL, ENOSYS, and EOPNOTSUPP of each.
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;
    private const int InvalidArgument = 22;
    private const int NotImplemented = 38;
    private const int NotSupportedOnLinux = 95;
    private const int NotSupportedOnMac = 45;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string created);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string from, string to, uint flags);
}
