namespace Coroutines.IO;

/// <summary>What a read asks for.</summary>
internal enum ReadKind : byte
{
    /// <summary>Whatever is there, at most so much.</summary>
    Some,

    /// <summary>So many bytes.</summary>
    Exactly,

    /// <summary>All up to a separator, and that.</summary>
    Until,

    /// <summary>As <see cref="Until"/> with a line feed; the end of the stream ends a line, too.</summary>
    Line,

    /// <summary>All there is.</summary>
    All,
}
