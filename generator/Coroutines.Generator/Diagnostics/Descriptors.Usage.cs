using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Argument: the coroutine. Place: its name in the conversion.</summary>
    public static readonly DiagnosticDescriptor MethodGroupConversion = Rule(
        id: DiagnosticIds.MethodGroupConversion,
        title: "A coroutine is converted to a delegate outside a coroutine",
        message: "A delegate made of '{0}' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => {0}(...)'");

    /// <summary>Argument: the coroutine. Place: its name behind the <c>&amp;</c>.</summary>
    public static readonly DiagnosticDescriptor AddressOfCoroutine = Rule(
        id: DiagnosticIds.AddressOfCoroutine,
        title: "The address of a coroutine is taken outside a coroutine",
        message: "A function pointer to '{0}' reaches its machine by reflection, which a native or trimmed program cannot; take the address of a method that returns '{0}(...)'");

    /// <summary>Argument: the coroutine. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor DynamicCall = Rule(
        id: DiagnosticIds.DynamicCall,
        title: "A coroutine is called with dynamic arguments outside a coroutine",
        message: "A dynamic call of '{0}' reaches its machine by reflection, which a native or trimmed program cannot; cast the dynamic arguments to the parameter types");

    /// <summary>Argument: the coroutine. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor StaticVirtual = Rule(
        id: DiagnosticIds.StaticVirtual,
        title: "A static abstract or virtual coroutine is called outside a coroutine",
        message: "This call of '{0}' reaches its machine by reflection, which a native or trimmed program cannot, because only the run time knows the type that it is called on; call it from a coroutine");

    /// <summary>Arguments: what is discarded; the mend. Place: the expression.</summary>
    public static readonly DiagnosticDescriptor DiscardedCoroutine = Rule(
        id: DiagnosticIds.DiscardedCoroutine,
        title: "A coroutine is discarded and never runs",
        message: "The {0} is discarded and never runs, because it is cold; {1}",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: the coroutine; its type. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor PrivateTypeInGenericType = Rule(
        id: DiagnosticIds.PrivateTypeInGenericType,
        title: "A call of a coroutine that uses a private type in a generic type",
        message: "This call of '{0}' reaches its machine by reflection, which a native or trimmed program cannot, because '{0}' or a type in its signature is private in the generic type '{1}'; make these types internal, or call it from a coroutine");

    /// <summary>Arguments: the coroutine; why; the mend. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor CallNotInterceptable = Rule(
        id: DiagnosticIds.CallNotInterceptable,
        title: "A call of a coroutine cannot be redirected",
        message: "This call of '{0}' reaches its machine by reflection, which a native or trimmed program cannot, because {1}; {2}");

    /// <summary>Arguments: the interceptor's type; the method called. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor ForeignInterceptor = Rule(
        id: DiagnosticIds.ForeignInterceptor,
        title: "Another source generator intercepts a call in a coroutine",
        message: "The interceptor in '{0}' does not reach this call of '{1}': what runs is a copy in the coroutine's machine, which the other source generator has not seen; move the call into a method that is not a coroutine, and call that",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: the coroutine; its assembly. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor MachineMissing = Rule(
        id: DiagnosticIds.MachineMissing,
        title: "A coroutine's library was compiled without the generator",
        message: "'{0}' has no machine, because '{1}' was compiled without the coroutine generator; add the StructCoroutines package to that project and build it again");

    /// <summary>Arguments: the type that is configured; what comes of it. Place: the name 'ConfigureAwait'.</summary>
    public static readonly DiagnosticDescriptor ConfiguredAwait = Rule(
        id: DiagnosticIds.ConfiguredAwait,
        title: "ConfigureAwait on a scope or an operation of a coroutine",
        message: "There is no context to configure on this {0}{1}; remove 'ConfigureAwait'",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: what is taken; what becomes of it; the statement that gives it back. Place: the awaited call.</summary>
    public static readonly DiagnosticDescriptor LockNotReleased = Rule(
        id: DiagnosticIds.LockNotReleased,
        title: "A lock is taken and never given back",
        message: "The {0} is taken here and {1}; write '{2}', or call 'Release' in a 'finally'",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: the combinator; the mend. Place: the combinator with its type.</summary>
    public static readonly DiagnosticDescriptor CombinatorOfTasks = Rule(
        id: DiagnosticIds.CombinatorOfTasks,
        title: "Coroutines are given to a combinator of tasks",
        message: "'Task.{0}' takes tasks, and these are coroutines; {1}");

    /// <summary>Arguments: what blocks; the mend. Place: what blocks.</summary>
    public static readonly DiagnosticDescriptor BlockedLoop = Rule(
        id: DiagnosticIds.BlockedLoop,
        title: "A thread waits for what only it can run",
        message: "'{0}' blocks the thread of the loop that has to run this coroutine, so neither ever ends; {1}",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: the verb; the type of the value; the mend. Place: the operand.</summary>
    public static readonly DiagnosticDescriptor DroppedValue = Rule(
        id: DiagnosticIds.DroppedValue,
        title: "A value is dropped in a mix of operands",
        message: "'{0}' gives no values of such a mix, and drops this '{1}'; {2} if nobody wants it",
        severity: DiagnosticSeverity.Warning);

    /// <summary>Arguments: what happens; the verb; the method; the mend. Place: the operand.</summary>
    public static readonly DiagnosticDescriptor LeftRunning = Rule(
        id: DiagnosticIds.LeftRunning,
        title: "A limit leaves an operation of .NET running",
        message: "{0}, '{1}' leaves '{2}' running and loses its result; write '{3}'",
        severity: DiagnosticSeverity.Warning);
}
