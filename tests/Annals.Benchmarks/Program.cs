using Annals.Benchmarks;

// Writes a corpus to measure with: dotnet run --project tests/Annals.Benchmarks -- DIR COUNT TEMPLATES
if (args.Length != 3 || !int.TryParse(args[1], out var count))
{
    Console.Error.WriteLine("usage: DIR COUNT TEMPLATES (a folder for the corpus, the number of notes, the folder of templates to copy)");
    return 2;
}

Corpus.Write(args[0], count, args[2]);
return 0;
