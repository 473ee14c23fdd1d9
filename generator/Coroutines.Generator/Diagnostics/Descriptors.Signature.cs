using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Argument: the type. Place: the type's name.</summary>
    public static readonly DiagnosticDescriptor TypeNotPartial = Rule(
        id: DiagnosticIds.TypeNotPartial,
        title: "A type with coroutines is not partial",
        message: "'{0}' contains a coroutine, whose machine is generated into it; declare '{0}' partial");

    /// <summary>Argument: the method. Place: the method's name.</summary>
    public static readonly DiagnosticDescriptor MethodNotAsync = Rule(
        id: DiagnosticIds.MethodNotAsync,
        title: "A coroutine is not async",
        message: "'{0}' is marked [Coroutine] but is not async; add the async modifier, or remove the attribute");

    /// <summary>Arguments: the method; its return type; the type to return instead. Place: the return type.</summary>
    public static readonly DiagnosticDescriptor WrongReturnType = Rule(
        id: DiagnosticIds.WrongReturnType,
        title: "A coroutine returns another type than Coroutine",
        message: "The coroutine '{0}' returns '{1}'; let it return '{2}', or remove [Coroutine]");

    /// <summary>Argument: the method. Place: the method's name.</summary>
    public static readonly DiagnosticDescriptor AttributeMissing = Rule(
        id: DiagnosticIds.AttributeMissing,
        title: "An async method that returns Coroutine is not marked [Coroutine]",
        message: "'{0}' is async and returns a coroutine, but no machine is generated for it; mark it [Coroutine]");

    /// <summary>Argument: the local function. Place: its name.</summary>
    public static readonly DiagnosticDescriptor LocalFunction = Rule(
        id: DiagnosticIds.LocalFunction,
        title: "A local function or lambda cannot be a coroutine",
        message: "{0} cannot be a coroutine; make it a [Coroutine] method and pass what it captures as arguments");

    /// <summary>Arguments: what is none; the mend. Place: the async keyword, or the function that is given.</summary>
    public static readonly DiagnosticDescriptor AsyncLambda = Rule(
        id: DiagnosticIds.AsyncLambda,
        title: "An async lambda, or a method that is not called, is no coroutine",
        message: "{0}; {1}");

    /// <summary>Arguments: the override; the coroutine it overrides. Place: the override's name.</summary>
    public static readonly DiagnosticDescriptor OverrideWithoutAttribute = Rule(
        id: DiagnosticIds.OverrideWithoutAttribute,
        title: "An override of a coroutine is not marked [Coroutine]",
        message: "'{0}' overrides the coroutine '{1}', but calls would pass it by; mark it [Coroutine] and async");

    /// <summary>Arguments: the coroutine; the member it overrides or implements. Place: the coroutine's name.</summary>
    public static readonly DiagnosticDescriptor BaseWithoutAttribute = Rule(
        id: DiagnosticIds.BaseWithoutAttribute,
        title: "The member that a coroutine overrides or implements is not marked [Coroutine]",
        message: "The coroutine '{0}' overrides or implements '{1}', whose callers would not reach its machine; mark '{1}' [Coroutine] as well");

    /// <summary>Arguments: the coroutine; the interface. Place: the coroutine's name.</summary>
    public static readonly DiagnosticDescriptor VariantInterface = Rule(
        id: DiagnosticIds.VariantInterface,
        title: "A coroutine has its body in a private interface inside a variant one",
        message: "The coroutine '{0}' has its body in '{1}', which C# allows no machine in because an interface around it has a variant type parameter, and which is private, so that none beside it can name it; make '{1}' internal, or remove 'in' and 'out'");

    /// <summary>Arguments: the coroutine; where it may stand. Place: its name.</summary>
    public static readonly DiagnosticDescriptor GeneratedCoroutine = Rule(
        id: DiagnosticIds.GeneratedCoroutine,
        title: "A coroutine stands in a file that another source generator makes",
        message: "The coroutine '{0}' has no machine, because it stands in a file that another source generator makes, which this one cannot see; move it into another part of its type, in {1}");

    /// <summary>Argument: the test. Place: its name.</summary>
    public static readonly DiagnosticDescriptor TestReturnsCoroutine = Rule(
        id: DiagnosticIds.TestReturnsCoroutine,
        title: "A test is a coroutine",
        message: "The test '{0}' never runs: a test framework calls it and awaits tasks only; take the attribute of the test off, and call '{0}' in a test: 'CoroutineLoop.Run({0}())'");

    /// <summary>Arguments: the coroutine; the type. Place: the coroutine's name.</summary>
    public static readonly DiagnosticDescriptor FileLocalType = Rule(
        id: DiagnosticIds.FileLocalType,
        title: "A coroutine is in a file-local type",
        message: "The coroutine '{0}' is in the file-local type '{1}', which no generated file can extend; declare '{1}' internal");

    /// <summary>Arguments: the type; the interface member; what implements it; the type to mend. Place: the name of that.</summary>
    public static readonly DiagnosticDescriptor InheritedImplementation = Rule(
        id: DiagnosticIds.InheritedImplementation,
        title: "A type that implements a coroutine by inheriting one, or a static one by an ordinary method, is not partial",
        message: "'{0}' implements the coroutine '{1}' by '{2}', for which a hidden member is generated into '{0}'; declare '{3}' partial");

    /// <summary>Arguments: the method; its return type; the mend's type. Place: the return type.</summary>
    public static readonly DiagnosticDescriptor SynchronousIterator = Rule(
        id: DiagnosticIds.SynchronousIterator,
        title: "A coroutine is an iterator that cannot wait",
        message: "'{0}' yields an '{1}', which cannot wait; write 'async {2}' to yield values, or return Coroutine and 'await Coroutine.NextFrame()' where it yields to wait");

    /// <summary>Argument: the mend. Place: the name 'Main'.</summary>
    public static readonly DiagnosticDescriptor MainIsCoroutine = Rule(
        id: DiagnosticIds.MainIsCoroutine,
        title: "A coroutine is no entry point",
        message: "A program cannot begin with a coroutine, since no loop runs yet; give this method another name and begin with '{0}'");
}
