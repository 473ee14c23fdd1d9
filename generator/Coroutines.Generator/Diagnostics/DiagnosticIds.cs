namespace Coroutines.Generator.Diagnostics;

/// <summary>The id of every rule. An id is never reused; each has a page <c>docs/rules/ID.md</c>.</summary>
internal static class DiagnosticIds
{
    public const string TypeNotPartial = "CORO0001";
    public const string MethodNotAsync = "CORO0002";
    public const string WrongReturnType = "CORO0003";
    public const string AttributeMissing = "CORO0004";
    public const string UnsupportedConstruct = "CORO0005";
    public const string InternalFailure = "CORO0006";
    public const string MethodGroupConversion = "CORO0007";
    public const string AddressOfCoroutine = "CORO0008";
    public const string DynamicCall = "CORO0009";
    public const string AsyncLambda = "CORO0010";
    public const string LocalFunction = "CORO0011";
    public const string DiscardedCoroutine = "CORO0012";
    public const string PrivateTypeInGenericType = "CORO0013";
    public const string InterceptorsOff = "CORO0014";
    public const string LanguageVersionTooOld = "CORO0015";
    public const string CompilerTooOld = "CORO0016";
    public const string OverrideWithoutAttribute = "CORO0017";
    public const string VariantInterface = "CORO0018";
    public const string CallNotInterceptable = "CORO0019";
    public const string MachineMissing = "CORO0020";
    public const string BaseWithoutAttribute = "CORO0021";
    public const string StaticVirtual = "CORO0022";
    public const string FileLocalType = "CORO0023";
    public const string InheritedImplementation = "CORO0024";
    public const string UnseenName = "CORO0025";
    public const string ForeignInterceptor = "CORO0026";
    public const string GeneratedCoroutine = "CORO0027";
    public const string TestReturnsCoroutine = "CORO0028";
    public const string ScopeNotEntered = "CORO0029";
    public const string ConfiguredAwait = "CORO0030";
    public const string LockNotReleased = "CORO0031";
    public const string BlockingCall = "CORO0032";
    public const string DelayOfTasks = "CORO0033";
    public const string SwallowedCancellation = "CORO0034";
    public const string ChangeOfCopy = "CORO0035";
    public const string SynchronousIterator = "CORO0036";
    public const string CombinatorOfTasks = "CORO0037";
    public const string MainIsCoroutine = "CORO0038";
    public const string BlockedLoop = "CORO0039";
    public const string ReservedName = "CORO0040";
    public const string DroppedValue = "CORO0041";
    public const string LeftRunning = "CORO0042";
}
