using Coroutines.Generator.Analysis;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Pipeline;

/// <summary>The file of one machine, from what its passes decided.</summary>
internal static class MachineSource
{
    public static string Write(BindingContext context, MethodDeclarationSyntax declaration, LoweredBody lowered, SlotAllocator slots, ScalarPromotion promotion)
    {
        var method = context.Method;
        var writer = new SourceWriter();
        var bases = context.BaseMembers.Count == 0 ? "" : " : " + context.Text.Type(method.ContainingType) + "." + CoroutineNaming.BaseInterfaceName(method);
        var braces = MachineFile.Open(writer, method, declaration, context.Model.GetNullableContext(declaration.SpanStart), bases);
        var isIterator = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType);
        var result = MachineTypeText.Result(method, context.Text);
        var shape = new MachineShape(
            MachineHome.Name(method),
            MachineHome.Accessibility(method),
            method.Name,
            context.SpanOf(declaration.ParameterList),
            SignatureText(declaration),
            context.Text.TypeParameters(MachineHome.TypeParameters(method)),
            context.Text.Constraints(MachineHome.TypeParameters(method)),
            isIterator ? "bool" : result,
            isIterator ? result : null,
            TokenParameter(method),
            method.Parameters.Select(p => (ParameterDeclaration.Of(p, context.Text, GeneratedNames.Self), SymbolText.Identifier(p.Name))).ToList(),
            MachineFile.IsUnsafe(declaration),
            method is { IsStatic: false, ContainingType.IsValueType: true },
            method.Parameters.Any(ParameterDeclaration.GivesReceiver),
            CarriedAttributes.Of(method, context.Text));
        var parameters = context.Parameters.Select(p => context.Locals.Find(p)!).ToList();
        new MachineEmitter(writer, shape, lowered, slots, promotion).Write(context.Self, parameters, context.Closures.Scopes.Select(scope => scope.Class(context.Self)), [.. context.MachineMembers, .. SampleMethods(lowered)], ThrowAnalysis.MayThrow(lowered, context.Edges.Count));
        if (MachineHome.IsBeside(method) && context.TypeMembers.Count > 0)
        {
            TypeScope.Close(writer, braces);
            braces = TypeScope.Open(writer, method.ContainingType);
        }

        foreach (var member in context.TypeMembers.Values)
        {
            writer.Line();
            writer.Lines(member);
        }

        WriteBaseMembers(context, writer);
        WriteAll(context.Accessors.OfType, writer);
        TypeScope.Close(writer, braces);
        WriteAll(context.Accessors.OfFile, writer);
        return GeneratedFile.Unresolved(writer, context.Edges.Select(static e => e.Machine), context.Text);
    }

    private static IEnumerable<string> SampleMethods(LoweredBody lowered) =>
        lowered.Variables.Where(static v => v.Sample is not null).SelectMany(static v => v.Sample!.Methods).Distinct();

    private static void WriteBaseMembers(BindingContext context, SourceWriter writer)
    {
        if (context.BaseMembers.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Block("private interface " + CoroutineNaming.BaseInterfaceName(context.Method)))
        {
            foreach (var declared in context.BaseMembers.Keys)
            {
                writer.Line(declared);
            }
        }

        foreach (var implementation in context.BaseMembers.Values)
        {
            writer.Line();
            writer.Line(implementation);
        }
    }

    private static void WriteAll(IEnumerable<AccessorClass> classes, SourceWriter writer)
    {
        foreach (var one in classes)
        {
            one.Write(writer);
        }
    }

    private static int TokenParameter(IMethodSymbol method)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].GetAttributes().Any(static a => a.AttributeClass?.Name == "EnumeratorCancellationAttribute"))
            {
                return i;
            }
        }

        return -1;
    }

    // On one line, whatever stands between the tokens.
    private static string SignatureText(MethodDeclarationSyntax declaration)
    {
        SyntaxNodeOrToken[] parts = [declaration.ReturnType, declaration.Identifier, declaration.TypeParameterList, declaration.ParameterList];
        var tokens = parts.SelectMany(static part => part.AsNode()?.DescendantTokens() ?? [part.AsToken()]).Where(static token => !token.IsKind(SyntaxKind.None));
        var text = string.Concat(tokens.Select(static token => token.Text + (token.HasTrailingTrivia ? " " : ""))).Trim();
        return System.Security.SecurityElement.Escape(string.Join(" ", text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029', .. Mark.Characters], System.StringSplitOptions.RemoveEmptyEntries)))!;
    }
}
