using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Dispatch;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Pipeline;

/// <summary>Turns a marked method into the value that the pipeline carries. Never fails: its own failure becomes a diagnostic on the method.</summary>
internal static class CoroutineProvider
{
    /// <summary>Turns one method into the text of its machine.</summary>
    public delegate CoroutineModel CompileMethod(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token);

    /// <summary>The pipeline's transform: null for a method that has an error in its signature, reported elsewhere.</summary>
    public static CoroutineOutput? Transform(GeneratorAttributeSyntaxContext source, CoroutineCache cache, CancellationToken token)
    {
        var method = ExtensionBlock.Implementation((IMethodSymbol)source.TargetSymbol);
        if (method.PartialDefinitionPart is { } first && CoroutineSymbols.FindAttribute(first) is not null)
        {
            return null; // both parts are marked (CS0579), and the first speaks for the method
        }

        var declaration = (MethodDeclarationSyntax)source.TargetNode;
        var model = source.SemanticModel;
        return cache.Get(
            method,
            declaration,
            model.Compilation,
            () => GeneratedMembers.Passes(method, token) ? Transform(method, declaration, model, Compile, token) : null,
            token);
    }

    /// <summary>As the pipeline's transform, with a compiler to choose, so that a test can let it fail.</summary>
    public static CoroutineOutput Transform(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CompileMethod compile, CancellationToken token)
    {
        SourceFile? dispatch = null;
        try
        {
            dispatch = new DispatchEmitter(model.Compilation, token).Emit(method);
            return new CoroutineOutput(method.Name, method.IsAbstract ? null : Machine(method, declaration, model, compile, token), dispatch);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new CoroutineOutput(method.Name, Failed(method, declaration, error, model.Compilation), dispatch);
        }
    }

    private static CoroutineModel Machine(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CompileMethod compile, CancellationToken token)
    {
        // The attribute may stand on the defining part of a partial method; the body is on the other.
        var bodied = method;
        if (method.PartialImplementationPart is { } implementation && implementation.DeclaringSyntaxReferences[0].GetSyntax(token) is MethodDeclarationSyntax body)
        {
            bodied = implementation;
            declaration = body;
            model = model.Compilation.GetSemanticModel(body.SyntaxTree);
        }

        var compiled = compile(bodied, declaration, model, token);
        var isErroneous = compiled.Source.Length == 0 && compiled.Diagnostics.Count == 0 && compiled.UntypedPlace is null;
        return OrStub(method, compiled, model.Compilation, isErroneous ? BodyErrors.FirstPlace(declaration, model, token) : null);
    }

    private static CoroutineModel Compile(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        !BodyErrors.Exist(declaration, model, token) ? MethodCompiler.Compile(method, declaration, model, token)
            : BodyErrors.Explained(method, declaration, model, token) is { } unseen ? UnseenBody.Compile(method, declaration, model, unseen, token)
            : Empty(method, []);

    internal static CoroutineModel Empty(IMethodSymbol method, EquatableArray<DiagnosticInfo> diagnostics) =>
        new(HintNames.Of(method), string.Empty, diagnostics, MachineTypeText.Key(method), 0, []);

    private static CoroutineModel Failed(IMethodSymbol method, MethodDeclarationSyntax declaration, Exception error, Compilation compilation)
    {
        var failure = DiagnosticInfo.Create(
            Descriptors.InternalFailure, declaration.Identifier, method.Name, $"{error.GetType().Name}: {error.Message}");
        return OrStub(method, Empty(method, [failure]), compilation, errorPlace: null);
    }

    // A method with an error has no text. Its callers then find a stub, and the error stays the only one.
    private static CoroutineModel OrStub(IMethodSymbol method, CoroutineModel model, Compilation compilation, int? errorPlace) =>
        model.Source.Length == 0 && (CoroutineSymbols.IsCoroutineType(method.ReturnType) || CoroutineSymbols.IsAsyncEnumerable(method.ReturnType))
            ? model with { Source = StubEmitter.Emit(method, errorPlace, model.UntypedPlace, SymbolText.Of(compilation)) }
            : model;
}
