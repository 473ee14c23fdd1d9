namespace Coroutines.Matrix;

internal static partial class Configurations
{
    private static IEnumerable<Configuration> Sdks() =>
    [
        new("the web SDK",
            [
                Project("<ImplicitUsings>enable</ImplicitUsings>", sdk: "Microsoft.NET.Sdk.Web"),
                ("Work.cs", Work),
                ("Program.cs", """
                    using Coroutines;

                    var app = WebApplication.CreateBuilder(args).Build();
                    app.MapGet("/", () => CoroutineLoop.Run(App.Work.Sum()));
                    Console.WriteLine($"sum {CoroutineLoop.Run(App.Work.Sum())}");
                    """),
            ],
            Printed) { Steps = [Build, Run] },
        new("a component with its code behind",
            [
                Project("<ImplicitUsings>enable</ImplicitUsings>", sdk: "Microsoft.NET.Sdk.Web"),
                ("Counter.razor", Component("private int Doubled() => 2 * CoroutineLoop.Run(Shown());")),
                ("Counter.razor.cs", CodeBehind),
                ("Program.cs", "using Coroutines; Console.WriteLine($\"sum {CoroutineLoop.Run(new App.Counter().Count())}\");"),
            ],
            Printed) { IsInCi = true, Steps = [Build, Run] },
        new("a coroutine in @code",
            [
                Project("<ImplicitUsings>enable</ImplicitUsings>", sdk: "Microsoft.NET.Sdk.Web"),
                ("Counter.razor", Component("[Coroutine] private async Coroutine Later() { await Coroutine.Sleep(1); }")),
                ("Counter.razor.cs", CodeBehind),
                ("Program.cs", "Console.WriteLine();"),
            ],
            "Counter.razor(5,41): error CORO0027") { Unwanted = "", Steps = ["!" + Build] },
    ];

    private static string Component(string code) => $$"""
        @using Coroutines
        @inherits Microsoft.AspNetCore.Components.ComponentBase
        <p>@shown</p>
        @code {
            {{code}}
        }
        """;

    private const string CodeBehind = """
        using Coroutines;

        namespace App;

        public partial class Counter
        {
            private int shown;

            [Coroutine]
            public async Coroutine<int> Count()
            {
                await Coroutine.Sleep(1);
                shown += 6;
                if (shown < 0)
                {
                    StateHasChanged();
                }

                return shown;
            }

            [Coroutine]
            private async Coroutine<int> Shown()
            {
                await Coroutine.Yield();
                return shown;
            }
        }
        """;

    private const string TestBody = """
        using System;
        using System.Threading.Tasks;
        using Coroutines;

        public partial class Tests
        {
            [ATTRIBUTE]
            public void Runs() => CoroutineLoop.Run(Checked());

            [ATTRIBUTE]
            public async Task Awaits()
            {
                using var loop = new CoroutineLoop();
                var task = loop.CreateTask(Checked()).AsTask();
                while (!task.IsCompleted)
                {
                    loop.Tick(TimeSpan.FromMilliseconds(1));
                }

                await task;
            }

            [Coroutine]
            private static async Coroutine Checked()
            {
                var six = await App.Work.Sum();
                if (six != 6)
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """;

    private static IEnumerable<Configuration> TestFrameworks() =>
    [
        Tests("xunit", "Xunit.Fact", "", """<PackageReference Include="xunit" Version="2.9.3" /><PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />"""),
        Tests("NUnit", "NUnit.Framework.Test", "[NUnit.Framework.TestFixture]", """<PackageReference Include="NUnit" Version="4.6.1" /><PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />"""),
        Tests("MSTest", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod", "[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass]", """<PackageReference Include="MSTest.TestFramework" Version="4.5.2" /><PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />"""),
        new("a test that returns a coroutine",
            [
                TestProject("""<PackageReference Include="xunit" Version="2.9.3" /><PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />"""),
                ("Tests.cs", """
                    using Coroutines;
                    public partial class Tests { [Xunit.Fact, Coroutine] public async Coroutine Never() { await Coroutine.Yield(); } }
                    """),
            ],
            "CORO0028") { Unwanted = "", Steps = ["!" + Build] },
    ];

    private static Configuration Tests(string name, string attribute, string ofClass, string packages) => new(
        name,
        [
            TestProject(packages),
            ("Work.cs", Work),
            ("Tests.cs", TestBody.Replace("ATTRIBUTE", attribute, StringComparison.Ordinal).Replace("public partial class Tests", ofClass + " public partial class Tests", StringComparison.Ordinal)),
        ],
        "Passed:     2")
    { Steps = [Build, "dotnet test --no-build -c Release"] };

    private static (string, string) TestProject(string packages) => ("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><IsTestProject>true</IsTestProject></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PACKAGE" Version="VERSION" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.14.1" />
            {packages}
          </ItemGroup>
        </Project>
        """);
}
