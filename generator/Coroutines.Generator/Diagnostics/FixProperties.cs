namespace Coroutines.Generator.Diagnostics;

/// <summary>What a rule tells its code fix: names of properties of a diagnostic, and their values.</summary>
internal static class FixProperties
{
    /// <summary>How a blocking call, a dropped value or a lock is mended: one of the values below, or there is no fix.</summary>
    public const string Kind = "Kind";

    /// <summary>Await what stands before the member: <c>t.Result</c>.</summary>
    public const string AwaitReceiver = "AwaitReceiver";

    /// <summary>Await the member of the same name with <c>Async</c>.</summary>
    public const string AwaitAsync = "AwaitAsync";

    /// <summary>Run the call in the executor and await that.</summary>
    public const string Executor = "Executor";

    /// <summary>Await a verb of <c>Coroutine</c> with the same arguments; the verb is the rest of the value.</summary>
    public const string Verb = "Verb:";

    /// <summary>Await <c>Task.WhenAll</c> with the same arguments.</summary>
    public const string WhenAll = "WhenAll";

    /// <summary>Append <c>.Discard()</c>.</summary>
    public const string Discard = "Discard";

    /// <summary>Append <c>.AsUntyped()</c>.</summary>
    public const string AsUntyped = "AsUntyped";

    /// <summary>Hold what a wait with a limit may have taken.</summary>
    public const string Tried = "Tried";

    /// <summary>There is no fix.</summary>
    public const string ByHand = "ByHand";

    /// <summary>The call that gives a lock back, in the words of the text.</summary>
    public const string Release = "Release";

    /// <summary>The place of the argument that a token takes in a call, or that of a new last one.</summary>
    public const string TokenPlace = "TokenPlace";

    /// <summary>The name of the parameter that takes the token, where it has to be written.</summary>
    public const string TokenName = "TokenName";

    /// <summary>The type to return, without its namespace.</summary>
    public const string ReturnType = "ReturnType";

    /// <summary>The declaration of an entry point.</summary>
    public const string Main = "Main";
}
