using System.Globalization;
using Annals.Model;

namespace Annals.Cli.Commands;

/// <summary>How far a site can be traced, for people.</summary>
internal static class CoverageText
{
    public static string Of(Coverage coverage) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        statements with a source   {coverage.Cited:#,0} of {coverage.Statements:#,0}
        citations machine-checked  {coverage.Verified:#,0} of {coverage.Citations:#,0}
        notes on one source        {coverage.OnOneSource:#,0} of {coverage.Pages:#,0}
        only on low reliability    {coverage.OnLowOnly:#,0} of {coverage.Pages:#,0}

        """).ReplaceLineEndings("\n");
}
