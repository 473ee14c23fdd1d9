using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Argument: the coroutine. Place: the name called.</summary>
    public static readonly DiagnosticDescriptor InterceptorsOff = Rule(
        id: DiagnosticIds.InterceptorsOff,
        title: "Interceptors are off",
        message: "This call of '{0}' cannot be redirected, because interceptors are off; add '<InterceptorsNamespaces>$(InterceptorsNamespaces);global</InterceptorsNamespaces>' to the project, as the package's props do");

    /// <summary>Argument: the language version in use. Place: the attribute.</summary>
    public static readonly DiagnosticDescriptor LanguageVersionTooOld = Rule(
        id: DiagnosticIds.LanguageVersionTooOld,
        title: "The C# language version is too old for coroutines",
        message: "Coroutines need C# 12, and this project is compiled as C# {0}; set '<LangVersion>12</LangVersion>' or remove LangVersion");

    /// <summary>Argument: the type. Place: its name.</summary>
    public static readonly DiagnosticDescriptor ReservedName = Rule(
        id: DiagnosticIds.ReservedName,
        title: "A type has the name of a namespace that generated code needs",
        message: "The type '{0}' hides the namespace of that name, which generated code needs; give it another name or namespace");
}
