using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>Says of everything awaited and of every call that stands alone what the rules of other packages say of tasks, at their places.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1036:Specify analyzer banned API enforcement setting", Justification = Only)]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1041:This compiler extension should not be implemented in an assembly with this target framework", Justification = Only)]
internal sealed class ForeignAdvice : DiagnosticAnalyzer
{
    private const string Only = "Only tests run it.";
    private static readonly DiagnosticDescriptor[] OfAwaits = [Rule("CA2007"), Rule("VSTHRD111"), Rule("MA0004"), Rule("RCS1090")];
    private static readonly DiagnosticDescriptor[] OfCalls = [Rule("VSTHRD110"), Rule("MA0134")];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. OfAwaits, .. OfCalls];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static node => Report(node, OfAwaits, ((AwaitExpressionSyntax)node.Node).Expression), SyntaxKind.AwaitExpression);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (((ForEachStatementSyntax)node.Node).AwaitKeyword != default)
                {
                    Report(node, OfAwaits, ((ForEachStatementSyntax)node.Node).Expression);
                }
            },
            SyntaxKind.ForEachStatement);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (((LocalDeclarationStatementSyntax)node.Node).AwaitKeyword != default)
                {
                    Report(node, OfAwaits, ((LocalDeclarationStatementSyntax)node.Node).Declaration.Variables[0].Initializer!.Value);
                }
            },
            SyntaxKind.LocalDeclarationStatement);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (((ExpressionStatementSyntax)node.Node).Expression is InvocationExpressionSyntax call)
                {
                    Report(node, OfCalls, call.Expression is MemberAccessExpressionSyntax member ? member.Name : call.Expression);
                }
            },
            SyntaxKind.ExpressionStatement);
    }

    private static void Report(SyntaxNodeAnalysisContext context, DiagnosticDescriptor[] rules, SyntaxNode place) =>
        Array.ForEach(rules, rule => context.ReportDiagnostic(Diagnostic.Create(rule, place.GetLocation())));

    private static DiagnosticDescriptor Rule(string id) => new(id, id, id, "Advice", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
