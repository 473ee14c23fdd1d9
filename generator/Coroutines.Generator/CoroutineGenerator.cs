using Coroutines.Generator.Binding;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator;

/// <summary>Writes the machine of each <c>[Coroutine]</c> method, and redirects the calls outside coroutine bodies to it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoroutineGenerator : IIncrementalGenerator
{
    private const string AttributeName = "Coroutines.CoroutineAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Each [Coroutine] method becomes a model: text and diagnostics, no symbols.
        var coroutines = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (source, token) => Compile(source, token))
            .WithTrackingName(TrackingNames.Coroutines);

        context.RegisterSourceOutput(coroutines, static (output, model) => Write(output, model));
    }

    private static CoroutineModel Compile(GeneratorAttributeSyntaxContext source, CancellationToken token)
    {
        var method = (IMethodSymbol)source.TargetSymbol;
        var declaration = (MethodDeclarationSyntax)source.TargetNode;
        try
        {
            return CoroutineCompiler.Compile(method, declaration, source.SemanticModel, token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var failure = DiagnosticInfo.Create(
                Descriptors.InternalFailure, declaration.Identifier, method.Name, $"{error.GetType().Name}: {error.Message}");
            return new CoroutineModel(CoroutineNaming.HintName(method), string.Empty, [failure]);
        }
    }

    private static void Write(SourceProductionContext output, CoroutineModel model)
    {
        foreach (var diagnostic in model.Diagnostics)
        {
            output.ReportDiagnostic(diagnostic.CreateDiagnostic());
        }

        if (model.Source.Length > 0)
        {
            output.AddSource(model.HintName, model.Source);
        }
    }
}
