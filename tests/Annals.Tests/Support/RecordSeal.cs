using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Parse;

namespace Annals.Tests.Support;

/// <summary>Puts the right checksum into a record written inside a test, where it says <c>CHECKSUM</c>.</summary>
internal static class RecordSeal
{
    public static string Of(string record)
    {
        var file = new InputFile(VerificationRecord.File, Encoding.UTF8.GetBytes(record));
        return record.Replace("CHECKSUM", VerificationParser.Parse(file).Value.Sources.Single().Sum, StringComparison.Ordinal);
    }
}
