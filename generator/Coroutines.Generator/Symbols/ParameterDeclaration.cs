using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Symbols;

/// <summary>A coroutine's parameter as its machine's constructor declares it: calls pass the same arguments to both.</summary>
internal static class ParameterDeclaration
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">How types are written.</param>
    /// <param name="receiver">The parameter that is the receiver there, as an attribute names it.</param>
    public static string Of(IParameterSymbol parameter, SymbolText text, string receiver = "")
    {
        var attributes = string.Concat(parameter.GetAttributes()
            .Where(static a => a.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute")
            .Select(static a => "[global::System.Runtime.CompilerServices." + a.AttributeClass!.Name + "] "));
        if (HandlerArguments(parameter) is { } handled)
        {
            var names = handled.Select(name => name.Length > 0 ? SymbolDisplay.FormatLiteral(name, quote: true) : "\"" + receiver + "\"");
            attributes += "[global::System.Runtime.CompilerServices.InterpolatedStringHandlerArgument(" + string.Join(", ", names) + ")] ";
        }

        return attributes + (parameter.IsParams ? "params " : "") + text.Parameters([parameter]) + Default(parameter, text);
    }

    /// <summary>Whether the handler of an interpolated string for this parameter is given the receiver of the call.</summary>
    public static bool GivesReceiver(IParameterSymbol parameter) => HandlerArguments(parameter)?.Contains("") == true;

    // What the handler of an interpolated string is given, by name; the receiver has none.
    private static IEnumerable<string>? HandlerArguments(IParameterSymbol parameter) =>
        parameter.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == "InterpolatedStringHandlerArgumentAttribute") is { } attribute
            ? attribute.ConstructorArguments.SelectMany(static a => a.Kind == TypedConstantKind.Array ? [.. a.Values] : new[] { a }).Select(static a => a.Value as string ?? "")
            : null;

    /// <summary>A lambda's parameter, as the natural type of the lambda has it.</summary>
    public static string OfLambda(IParameterSymbol parameter, SymbolText text) =>
        (parameter.IsParams ? "params " : "")
        + (parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out ? "scoped " : "")
        + text.Parameters([parameter])
        + Default(parameter, text);

    /// <summary>The default value as declared, or nothing.</summary>
    public static string Default(IParameterSymbol parameter, SymbolText text) =>
        parameter.HasExplicitDefaultValue ? " = " + ConstantText.Of(parameter.Type, parameter.ExplicitDefaultValue, text) : "";
}
