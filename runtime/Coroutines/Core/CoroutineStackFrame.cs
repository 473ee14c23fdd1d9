using System.Globalization;

namespace Coroutines;

/// <summary>A coroutine in the chain of a task, and the line at which it stands; from <see cref="CoroutineTask.GetStack"/>.</summary>
/// <param name="Method">The coroutine: type and method; of what is no method, what it is called.</param>
/// <param name="File">Its file as the compiler had it; null where not known.</param>
/// <param name="Line">The line of the <c>await</c> at which it stands, of its declaration before its first step, 0 where not known.</param>
public readonly record struct CoroutineStackFrame(string Method, string? File, int Line)
{
    /// <summary>As a line of a stack trace: <c>at Shop.Order in Shop.cs:line 31</c>.</summary>
    public override string ToString() =>
        File is null ? "at " + Method : string.Create(CultureInfo.InvariantCulture, $"at {Method} in {File}:line {Line}");
}
