using System.Diagnostics;
using System.Globalization;
using Annals.Fuzz;

// Tries made-up texts on one way in: dotnet run -c Release --project tests/Annals.Fuzz -- TARGET [--minutes 10] [--seed 1]
// Work runs on a stack of one megabyte. A text that throws, or takes more than five seconds of a processor, is written down and ends the run;
// on the clock it may be more, where others use the machine.
if (args.Length == 0 || !Targets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine("usage: TARGET [--minutes N] [--seed N]; the targets are " + string.Join(", ", Targets.All.Keys));
    return 2;
}

var minutes = Value("--minutes", 10);
var seed = (int)Value("--seed", 1);
var limit = TimeSpan.FromSeconds(5);
var (tried, slowest, current, failure) = (0L, TimeSpan.Zero, "", (Exception?)null);
var clock = Stopwatch.StartNew();
var worker = new Thread(
    () =>
    {
        var mutator = new Mutator(target, seed);
        while (clock.Elapsed.TotalMinutes < minutes)
        {
            current = mutator.Next();
            var started = Stopwatch.GetTimestamp();
            try
            {
                target.Run(current);
            }
#pragma warning disable CA1031 // Whatever is thrown is what this program looks for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                failure = fault;
                return;
            }

            var took = Stopwatch.GetElapsedTime(started);
            if (took > slowest) slowest = took;
            Volatile.Write(ref tried, tried + 1);
        }
    },
    maxStackSize: 1 << 20)
{
    IsBackground = true,
};
worker.Start();
using var self = Process.GetCurrentProcess();
var (seen, spent) = (-1L, TimeSpan.Zero);
while (!worker.Join(500))
{
    self.Refresh();
    if (Volatile.Read(ref tried) == seen && self.TotalProcessorTime - spent > limit) return Tell("takes more than five seconds");
    if (Volatile.Read(ref tried) != seen) (seen, spent) = (Volatile.Read(ref tried), self.TotalProcessorTime);
}

if (failure is not null) return Tell(failure.ToString());
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{args[0]}: {tried:#,0} texts in {clock.Elapsed.TotalMinutes:0.0} minutes, none failed; the slowest took {slowest.TotalMilliseconds:0} ms"));
return 0;

int Tell(string what)
{
    var file = Path.GetFullPath($"fuzz-{args[0]}-{seed}.txt");
    File.WriteAllText(file, current);
    Console.Error.WriteLine($"{args[0]}: after {tried} texts: {what}\nthe text is in {file}:\n{current}");
    return 1;
}

double Value(string name, double otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
