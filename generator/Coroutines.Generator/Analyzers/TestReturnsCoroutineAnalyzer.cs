using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A test is not a coroutine: test frameworks await tasks. A coroutine they only call, which runs nothing, and the test passes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestReturnsCoroutineAnalyzer : MethodRule
{
    // xunit, NUnit, MSTest; what derives from these marks tests too.
    private static readonly HashSet<string> TestAttributes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute", "NUnit.Framework.TestCaseAttribute", "NUnit.Framework.TestCaseSourceAttribute", "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TestReturnsCoroutine];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine && method.GetAttributes().Concat(method.PartialDefinitionPart?.GetAttributes() ?? []).Any(static one => MarksTest(one.AttributeClass)))
        {
            ReportAtName(context, method, Descriptors.TestReturnsCoroutine, method.Name);
        }
    }

    private static bool MarksTest(INamedTypeSymbol? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (TestAttributes.Contains(attribute.ToDisplayString()))
            {
                return true;
            }
        }

        return false;
    }
}
