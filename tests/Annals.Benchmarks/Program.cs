using System.Globalization;
using Annals.Benchmarks;

return args switch
{
    // Measures the preview: a site's folder, which is copied, and the number of saves.
    ["preview", var site, var rounds] => await PreviewLatency.MeasureAsync(site, int.Parse(rounds, CultureInfo.InvariantCulture)),
    // Writes a corpus to measure with: a folder for it, the number of notes, the folder of templates to copy.
    [var folder, var count, var templates] => Write(folder, count, templates),
    _ => Usage(),
};

static int Write(string folder, string count, string templates)
{
    Corpus.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), templates);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: DIR COUNT TEMPLATES | preview SITE SAVES");
    return 2;
}
