using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Diagnostics;

/// <summary>Every rule, in partial files by what the rule speaks of: <c>.Signature</c>, <c>.Body</c>, <c>.Usage</c>, <c>.Environment</c>.</summary>
internal static partial class Descriptors
{
    private const string Category = "Coroutines";

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(
            id: id,
            title: title,
            messageFormat: message,
            category: Category,
            defaultSeverity: severity,
            isEnabledByDefault: true,
            helpLinkUri: $"{RepositoryAddress.Url}/blob/main/docs/rules/{id}.md");
}
