using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>The way of one method from syntax to the text of its machine.</summary>
internal static class CoroutineCompiler
{
    internal static CoroutineModel Compile(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel semanticModel, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = declaration;
        _ = semanticModel;
        return new CoroutineModel(CoroutineNaming.HintName(method), string.Empty, []);
    }
}
