using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Annals.Render;

/// <summary>Takes what templates write straight into the bytes of the page: each character is copied once.</summary>
internal sealed class Utf8Output : IScriptOutput, IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);

    /// <summary>Number of bytes written.</summary>
    public int Length { get; private set; }

    public void Write(string text, int offset, int count)
    {
        var most = Encoding.UTF8.GetMaxByteCount(count);
        if (buffer.Length - Length < most) Grow(most);
        Length += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), buffer.AsSpan(Length));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes what is in UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (buffer.Length - Length < utf8.Length) Grow(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes a text.</summary>
    public Utf8Output Write(string text)
    {
        Write(text, 0, text.Length);
        return this;
    }

    /// <summary>Takes back the spaces and line ends at the end of what was written.</summary>
    public void TrimEnd() => Length = buffer.AsSpan(0, Length).TrimEnd(" \n"u8).Length;

    /// <summary>The bytes written so far.</summary>
    public byte[] ToArray() => buffer.AsSpan(0, Length).ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + needed));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
