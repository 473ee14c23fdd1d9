namespace Coroutines.Tool.Connection;

/// <summary>How the tool ends. What the command line itself finds wrong ends with 1.</summary>
internal enum ExitCode
{
    Success = 0,
    Usage = 1,

    /// <summary>Something that should not happen.</summary>
    Failure = 2,
    NoSuchProcess = 3,

    /// <summary>It has no diagnostic port.</summary>
    NotDotNet = 4,

    /// <summary>It has made no loop.</summary>
    NoCoroutines = 5,

    /// <summary>It ended meanwhile.</summary>
    ProcessEnded = 6,
    NoPermission = 7,

    /// <summary>It speaks another version of the format.</summary>
    OtherVersion = 8,

    /// <summary>A file could not be written.</summary>
    CannotWrite = 9,

    /// <summary>It does not answer at its diagnostic port.</summary>
    NoAnswer = 10,
}
