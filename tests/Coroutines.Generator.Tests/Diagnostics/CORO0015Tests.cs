using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>The language version is C# 12 or later.</summary>
public sealed class CORO0015Tests
{
    [Fact]
    public Task OlderVersions() => DiagnosticCheck.Verify(
        """
        partial class A { [{|CORO0015:Coroutine|}] static async Coroutine F() { } }
        """,
        TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11),
        [],
        "Coroutines need C# 12, and this project is compiled as C# 11.0; set '<LangVersion>12</LangVersion>' or remove LangVersion");

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public Task LaterVersions(LanguageVersion version) => DiagnosticCheck.Verify(
        "partial class A { [Coroutine] static async Coroutine F() { } }",
        TestCompilation.ParseOptions.WithLanguageVersion(version),
        []);
}
