using System.Linq;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>A coroutine's parameter as its machine's constructor declares it: calls pass the same arguments to both.</summary>
internal static class ParameterDeclaration
{
    public static string Of(IParameterSymbol parameter)
    {
        var attributes = string.Concat(parameter.GetAttributes()
            .Where(static a => a.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute")
            .Select(static a => "[global::System.Runtime.CompilerServices." + a.AttributeClass!.Name + "] "));
        return attributes + (parameter.IsParams ? "params " : "") + SymbolText.Plain.Type(parameter.Type) + " " + SymbolText.Identifier(parameter.Name) + Default(parameter);
    }

    /// <summary>The default value as declared, or nothing.</summary>
    public static string Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? " = " + ConstantText.Of(parameter.Type, parameter.ExplicitDefaultValue) : "";
}
