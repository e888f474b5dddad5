using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Annals.Browser.Tests.Support;

/// <summary>Starts the Chromium that this machine has, or installs one.</summary>
internal static class InstalledBrowser
{
    // Without a window of its own first: the same engine, and a fresh reader costs it a third.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] OffTheNetwork =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run", "--disable-gpu",
        // Only the test's own server can be reached, whatever a page asks for.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    /// <summary>A running browser.</summary>
    /// <exception cref="InvalidOperationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        var failures = new List<string>();
        foreach (var (name, options, prepare) in Ways())
        {
            if (!await prepare()) continue;
            try
            {
                return await playwright.Chromium.LaunchAsync(options());
            }
            catch (PlaywrightException fault)
            {
                failures.Add($"{name}: {fault.Message.Split('\n')[0]}");
            }
        }

        throw new InvalidOperationException(
            "The browser tests need Chromium or Google Chrome: install one (on Debian and Ubuntu: apt-get install chromium) and run them again. Tried: " + string.Join("; ", failures));
    }

    private static IEnumerable<(string Name, Func<BrowserTypeLaunchOptions> Options, Func<Task<bool>> Prepare)> Ways()
    {
        yield return ("installed", () => At(Installed()), () => Task.FromResult(Installed() is not null));
        yield return ("chrome", () => Channel("chrome"), () => Task.FromResult(!OperatingSystem.IsLinux()));
        yield return ("msedge", () => Channel("msedge"), () => Task.FromResult(OperatingSystem.IsWindows()));
        yield return ("Playwright's own", () => At(null), () => Task.FromResult(Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0));
        yield return ("apt-get", () => At(Installed()), InstallFromDebian);
    }

    private static BrowserTypeLaunchOptions At(string? path) => new() { ExecutablePath = path, Args = OffTheNetwork, ChromiumSandbox = !IsRoot() };

    private static BrowserTypeLaunchOptions Channel(string channel) => new() { Channel = channel, Args = OffTheNetwork };

    /// <summary>The browser that <c>CHROME_PATH</c> names, as other tools have it, else the first that is on the path.</summary>
    private static string? Installed() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen ? chosen :
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in Names
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();

    private static async Task<bool> InstallFromDebian()
    {
        if (!OperatingSystem.IsLinux() || !IsRoot()) return false;
        return await Ran("apt-get", "update", "-qq") && await Ran("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium") && Installed() is not null;
    }

    private static async Task<bool> Ran(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // Chromium's sandbox refuses to run as root.
    private static bool IsRoot() => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;
}
