using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Tests.Support;

/// <summary>The properties of a project, as rules see them.</summary>
internal sealed class ProjectProperties((string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public static AnalyzerOptions Options(params (string Name, string Value)[] properties) => new([], new ProjectProperties(properties));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values((string Name, string Value)[] properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = properties.Where(one => "build_property." + one.Name == key).Select(static one => one.Value).FirstOrDefault("");
            return value.Length > 0;
        }
    }
}
