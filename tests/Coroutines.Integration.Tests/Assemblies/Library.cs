using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Coroutines.Differential;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Integration.Tests.Assemblies;

/// <summary>An assembly compiled in memory, with the generator or without, which others reference.</summary>
internal sealed class Library
{
    private Library(CSharpCompilation compilation, ImmutableArray<byte> image)
    {
        Compilation = compilation;
        Image = image;
    }

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<byte> Image { get; }

    public MetadataReference Reference => MetadataReference.CreateFromImage(Image);

    /// <summary>What other projects are compiled against: private members are missing.</summary>
    public MetadataReference ReferenceAssembly
    {
        get
        {
            using var stream = new MemoryStream();
            var result = Compilation.Emit(stream, options: new(metadataOnly: true, includePrivateMembers: false));
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
            return MetadataReference.CreateFromImage(stream.ToArray());
        }
    }

    /// <summary>Compiles with the generator; nothing may be reported.</summary>
    public static Library Compile(string name, string source, byte[]? publicKey = null, params MetadataReference[] references) =>
        Generate(Create(name, source, publicKey, references));

    /// <summary>The same for a text that has its own usings.</summary>
    public static Library CompileText(string name, string text, params MetadataReference[] references) => Generate(CreateText(name, text, null, references));

    /// <summary>Compiles what the user wrote alone.</summary>
    public static Library CompileWithoutGenerator(string name, string source) => Emit(Create(name, source, null, []));

    public static CSharpCompilation Create(string name, string source, byte[]? publicKey, MetadataReference[] references) =>
        CreateText(name, "using System; using System.Collections.Generic; using Coroutines;\n" + source, publicKey, references);

    private static CSharpCompilation CreateText(string name, string text, byte[]? publicKey, MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(text, Side.Real.ParseOptions(SideOptions.Release), name + ".cs", System.Text.Encoding.UTF8)],
            [.. Side.Real.References, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                publicSign: publicKey is not null,
                cryptoPublicKey: publicKey?.ToImmutableArray() ?? default));

    /// <summary>Loads this assembly with what it references.</summary>
    public Assembly Load(params Library[] references)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        foreach (var reference in references)
        {
            context.LoadFromStream(new MemoryStream([.. reference.Image]));
        }

        return context.LoadFromStream(new MemoryStream([.. Image]));
    }

    private static Library Generate(CSharpCompilation compilation)
    {
        var problems = new List<Diagnostic>();
        var generated = Side.Real.Generate(compilation, problems);
        Assert.Empty(problems);
        return Emit(generated);
    }

    private static Library Emit(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return new Library(compilation, [.. stream.ToArray()]);
    }
}
