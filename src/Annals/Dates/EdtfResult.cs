namespace Annals.Dates;

/// <summary>Why a text is not an EDTF date.</summary>
/// <param name="Message">The reason, in plain lower-case words without a full stop.</param>
/// <param name="Offset">Where the offending part starts in the text given to <see cref="EdtfDate.Parse"/>.</param>
/// <param name="Length">How long the offending part is; 0 when something is missing at <paramref name="Offset"/>.</param>
/// <param name="Hint">What to do instead, such as <c>write 1996~</c>, when that can be told.</param>
public sealed record EdtfError(string Message, int Offset, int Length, string? Hint);

/// <summary>The outcome of parsing: exactly one of the two is set (neither in <c>default</c>).</summary>
/// <param name="Date">The date, when the text is one.</param>
/// <param name="Error">The reason, when it is not.</param>
public readonly record struct EdtfResult(EdtfDate? Date, EdtfError? Error);
