using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// A lock that is waited for is given back: by <c>using</c>, or by a call that stands in a <c>finally</c> where an <c>await</c> lies before it. A semaphore may count what one side takes and another gives, so for it a call
/// anywhere in the type will do; a lock is its taker's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockNotReleasedAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LockNotReleased];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Check, SyntaxKind.AwaitExpression);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        if (Parentheses.Without(((AwaitExpressionSyntax)context.Node).Expression) is not InvocationExpressionSyntax awaited)
        {
            return;
        }

        var (call, isTried) = WhatVerbsAreGiven(awaited);
        if (InvokedNames.NameOf(call) is not { Identifier.ValueText: "Acquire" or "AcquireRead" or "AcquireWrite" } name
            || !(isTried ? TriedHolder.IsDropped(context.Node) : IsDropped(context.Node))
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { Name: var type } owner }
            || !CoroutineSymbols.IsInNamespace(owner)
            || (call != awaited && !VerbOperands.IsOfLibrary(awaited, context)))
        {
            return;
        }

        if (CoroutineBody.Around(call) is not { } body)
        {
            return;
        }

        var isSemaphore = type == "CoroutineSemaphore";
        var receiver = Receiver(call);
        var release = name.Identifier.ValueText.Replace("Acquire", "Release");
        var releases = Releases(body, receiver, release).ToList();
        if (releases.Count == 0)
        {
            if (!isSemaphore || OutermostType(call) is not { } outermost || !Releases(outermost, receiver, release).Any())
            {
                Report("never given back, since what would do it is dropped", isTried ? (FixProperties.Kind, FixProperties.Tried) : null);
            }
        }
        else if (receiver is not null && LockAcrossAwait.ReleaseAfterAwait(body, context.Node, releases) is { } late)
        {
            var text = late.WithoutTrivia().ToString();
            Report(
                $"not given back if an 'await' before '{text}' is cancelled or throws",
                releases.Count == 1 && !isTried ? (FixProperties.Release, text) : (FixProperties.Kind, FixProperties.ByHand));
        }

        void Report(string outcome, (string Key, string Value)? property) => context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.LockNotReleased,
            awaited.GetLocation(),
            property is var (key, value) ? ImmutableDictionary<string, string?>.Empty.Add(key, value) : null,
            isSemaphore ? "semaphore" : "lock",
            outcome,
            isTried ? $"var (entered, held) = await {awaited.WithoutTrivia()}; using (held) {{ ... }}" : $"using (await {awaited.WithoutTrivia()})"));
    }

    // `WaitFor(door.Acquire(), 10)` gives what the acquisition gives, and `TryWaitFor` that and whether it was in time.
    private static (InvocationExpressionSyntax Call, bool IsTried) WhatVerbsAreGiven(InvocationExpressionSyntax call)
    {
        var isTried = false;
        while (InvokedNames.NameOf(call)?.Identifier.ValueText is ("WaitFor" or "TryWaitFor" or "Shield") and var verb
            && call.ArgumentList.Arguments.FirstOrDefault() is { } first
            && Parentheses.Without(first.Expression) is InvocationExpressionSyntax inner)
        {
            isTried |= verb == "TryWaitFor";
            call = inner;
        }

        return (call, isTried);
    }

    private static bool IsDropped(SyntaxNode await) => Parentheses.With(await).Parent switch
    {
        ExpressionStatementSyntax => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } local } =>
            !LocalUses.LeaveTheBlock(local, static _ => true),
        _ => false,
    };

    private static TypeDeclarationSyntax? OutermostType(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault();

    // By its text: `this.door` and `door` are one, and so is whatever ends alike.
    private static string? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<InvocationExpressionSyntax> Releases(SyntaxNode place, string? receiver, string release) =>
        place.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call =>
            InvokedNames.NameOf(call)?.Identifier.ValueText == release && (receiver is null || Receiver(call) is not { } other || other == receiver));
}
