using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Arguments: what is not supported; the mend. Place: the exact token.</summary>
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Rule(
        id: DiagnosticIds.UnsupportedConstruct,
        title: "Not supported in a coroutine",
        message: "{0} is not supported in a coroutine; {1}");

    /// <summary>Arguments: the coroutine; what it uses; the mend. Place: the name used.</summary>
    public static readonly DiagnosticDescriptor UnseenName = Rule(
        id: DiagnosticIds.UnseenName,
        title: "A coroutine uses what another source generator makes",
        message: "The coroutine '{0}' has no machine, because it uses '{1}', which another source generator makes and this one cannot see; {2}");

    /// <summary>Arguments: the method; the exception's type and message. Place: the method's name.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = Rule(
        id: DiagnosticIds.InternalFailure,
        title: "The coroutine generator failed on a method",
        message: "The coroutine generator failed on '{0}' and wrote no machine for it: {1}; please report this method, and until it is mended simplify its body");

    /// <summary>Arguments: the scope's type; what is missed. Place: the expression that makes the scope.</summary>
    public static readonly DiagnosticDescriptor ScopeNotEntered = Rule(
        id: DiagnosticIds.ScopeNotEntered,
        title: "A scope is made and never entered",
        message: "This {0} is never entered, so {1}; enter it with 'await using'",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: the call; the mend. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor BlockingCall = Rule(
        id: DiagnosticIds.BlockingCall,
        title: "A coroutine blocks its loop",
        message: "'{0}' blocks the thread, and with it every coroutine of the loop; {1}",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Place: the name 'Delay' with its type.</summary>
    public static readonly DiagnosticDescriptor DelayOfTasks = Rule(
        id: DiagnosticIds.DelayOfTasks,
        title: "A coroutine waits by another clock than its loop's",
        message: "'Task.Delay' goes by the machine's clock: it neither pauses nor scales with the loop, and it allocates; write 'Coroutine.Sleep', which takes the same time",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Argument: what is caught. Place: the word 'catch' and the type.</summary>
    public static readonly DiagnosticDescriptor SwallowedCancellation = Rule(
        id: DiagnosticIds.SwallowedCancellation,
        title: "A loop in a coroutine cannot be cancelled",
        message: "'{0}' catches the cancellation of the task too, and the loop goes on; let it through: 'catch (Exception ex) when (ex is not OperationCanceledException)'",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: what is changed; the struct. Place: what is changed.</summary>
    public static readonly DiagnosticDescriptor ChangeOfCopy = Rule(
        id: DiagnosticIds.ChangeOfCopy,
        title: "A coroutine of a struct changes a copy",
        message: "'{0}' is changed in a copy: a coroutine of the struct '{1}' keeps a copy of it, as every async method does; make '{1}' a class, or return the new value",
        severity: DiagnosticSeverity.Warning);
}
