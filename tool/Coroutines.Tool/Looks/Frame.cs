namespace Coroutines.Tool.Looks;

/// <summary>A coroutine, or an operation of the library, in the chain of a task.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="File">The file of the method; empty where not known.</param>
/// <param name="Line">The line of the <c>await</c> at which it stands; 0 where not known.</param>
/// <param name="IsMethod">Whether it is a coroutine method, and no operation.</param>
internal sealed record Frame(string Name, string File, int Line, bool IsMethod)
{
    /// <summary><c>File.cs:42</c>; empty where not known.</summary>
    public string Place => File.Length == 0 ? "" : Line == 0 ? FileName : FormattableString.Invariant($"{FileName}:{Line}");

    /// <summary>Without its folders, of whichever system.</summary>
    private string FileName => File[(File.LastIndexOfAny(['/', '\\']) + 1)..];
}
