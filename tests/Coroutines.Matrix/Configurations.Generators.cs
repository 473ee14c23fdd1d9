namespace Coroutines.Matrix;

internal static partial class Configurations
{
    // What other generators make, used in bodies of coroutines: as text, as an argument of what is awaited, in a variable with a written type.
    private static IEnumerable<Configuration> Generators() =>
    [
        With("System.Text.Json", "", "", """
            [System.Text.Json.Serialization.JsonSerializable(typeof(int[]))]
            internal sealed partial class Json : System.Text.Json.Serialization.JsonSerializerContext { }
            """, """
            string text = System.Text.Json.JsonSerializer.Serialize(new[] { 1, 2 }, Json.Default.Int32Array);
            await Yield();
            return text == "[1,2]" ? 6 : 0;
            """) with { IsInCi = true },
        With("CommunityToolkit.Mvvm", "CommunityToolkit.Mvvm", "8.4.2", "", """
            Health = 1;
            await Yield();
            Health += 2;
            SaveCommand.Execute(null);
            int health = Health;
            int twice = await Twice(Health);
            int none = await Twice(Health) - 6;
            return twice + health - 3 + none;
            """, "CommunityToolkit.Mvvm.ComponentModel.ObservableObject", "[CommunityToolkit.Mvvm.ComponentModel.ObservableProperty] private int _health;\n[CommunityToolkit.Mvvm.Input.RelayCommand] private void Save() { }"),
        With("Vogen", "Vogen", "8.0.7", "[Vogen.ValueObject<int>] public partial struct Points { }", """
            Points points = Points.From(3);
            await Yield();
            return await Twice(points.Value);
            """),
        With("Riok.Mapperly", "Riok.Mapperly", "4.3.1", """
            public sealed class From { public int X { get; set; } = 6; }
            public sealed class To { public int X { get; set; } }
            [Riok.Mapperly.Abstractions.Mapper] public partial class Mapper { public partial To Map(From from); }
            """, """
            await Yield();
            return new Mapper().Map(new From()).X;
            """),
        With("Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions", "10.0.0", "", """
            await Yield();
            Hit(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, 3);
            return 6;
            """, "object", "[Microsoft.Extensions.Logging.LoggerMessage(1, Microsoft.Extensions.Logging.LogLevel.Information, \"hit {Points}\")] private static partial void Hit(Microsoft.Extensions.Logging.ILogger logger, int points);"),
        With("regular expressions", "", "", "", """
            await Yield();
            return Digits().Matches("1 2 3 4 5 6").Count;
            """, "object", "[System.Text.RegularExpressions.GeneratedRegex(\"[0-9]\")] private static partial System.Text.RegularExpressions.Regex Digits();"),
        With("Refit", "Refit", "16.4.0", "public interface IApi { [Refit.Get(\"/x\")] System.Threading.Tasks.Task<string> Get(); }", """
            var api = Refit.RestService.For<IApi>("http://localhost");
            await Yield();
            return api is null ? 0 : 6;
            """),
        With("MemoryPack", "MemoryPack", "1.21.4", "[MemoryPack.MemoryPackable] public partial class Saved { public int X { get; set; } = 6; }", """
            var bytes = MemoryPack.MemoryPackSerializer.Serialize(new Saved());
            await Yield();
            return MemoryPack.MemoryPackSerializer.Deserialize<Saved>(bytes)!.X;
            """),
        With("Mediator", "Mediator.SourceGenerator", "3.0.2", """
            public sealed record Ask : Mediator.IRequest<int>;
            public sealed class Answer : Mediator.IRequestHandler<Ask, int> { public System.Threading.Tasks.ValueTask<int> Handle(Ask ask, System.Threading.CancellationToken token) => new(6); }
            """, """
            await Yield();
            return await new Answer().Handle(new Ask(), default);
            """, also: [("Mediator.Abstractions", "3.0.2"), ("Microsoft.Extensions.DependencyInjection", "10.0.0")]),
        With("LibraryImport", "", "", "", """
            await Yield();
            return GetPid() > 0 ? 6 : 0;
            """, "object", "[System.Runtime.InteropServices.LibraryImport(\"libc\", EntryPoint = \"getpid\")] private static partial int GetPid();", "<AllowUnsafeBlocks>true</AllowUnsafeBlocks>"),
        new("the configuration binder's interceptors",
            [
                Project("<EnableConfigurationBindingGenerator>true</EnableConfigurationBindingGenerator><InterceptorsNamespaces>$(InterceptorsNamespaces);Microsoft.Extensions.Configuration.Binder.SourceGeneration</InterceptorsNamespaces>", """<PackageReference Include="Microsoft.Extensions.Configuration.Binder" Version="10.0.0" />"""),
                ("Program.cs", Binder),
            ],
            "CORO0026") { Unwanted = "", Steps = ["!" + Build] },
    ];

    private static Configuration With(string name, string package, string version, string types, string body, string parent = "object", string members = "", string properties = "",
        params (string Package, string Version)[] also) => new(
        "made by " + name,
        [
            Project(properties, string.Concat(also.Prepend((package, version)).Where(static one => one.Item1.Length > 0).Select(static one => $"""<PackageReference Include="{one.Item1}" Version="{one.Item2}" />"""))),
            ("Program.cs", $$"""
                using System;
                using Coroutines;
                using static Coroutines.Coroutine;

                Console.WriteLine($"sum {CoroutineLoop.Run(new App.Made().Test())}");

                namespace App
                {
                    {{types}}
                    public partial class Made : {{parent}}
                    {
                        {{members}}
                        [Coroutine]
                        private static async Coroutine<int> Twice(int x)
                        {
                            await Yield();
                            return 2 * x;
                        }

                        [Coroutine]
                        public async Coroutine<int> Test()
                        {
                            {{body}}
                        }
                    }
                }
                """),
        ],
        Printed)
        { Steps = [Build, Run] };

    private const string Binder = """
        using System;
        using Coroutines;
        using Microsoft.Extensions.Configuration;

        Console.WriteLine(CoroutineLoop.Run(Work.Load(new ConfigurationBuilder().Build())));

        internal sealed class Options { public int X { get; set; } }

        internal static partial class Work
        {
            [Coroutine]
            public static async Coroutine<int> Load(IConfiguration configuration)
            {
                await Coroutine.Yield();
                return configuration.Get<Options>()?.X ?? 6;
            }
        }
        """;
}
