// Blocks nested thirty deep with awaits on the way.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        if (V("d0", true))
        {
            await Pause("p0");
            for (var i1 = 0; i1 < 1; i1++)
            {
                try
                {
                    if (V("d3", true))
                    {
                        for (var i4 = 0; i4 < 1; i4++)
                        {
                            try
                            {
                                await Pause("p5");
                                if (V("d6", true))
                                {
                                    for (var i7 = 0; i7 < 1; i7++)
                                    {
                                        try
                                        {
                                            if (V("d9", true))
                                            {
                                                for (var i10 = 0; i10 < 1; i10++)
                                                {
                                                    await Pause("p10");
                                                    try
                                                    {
                                                        if (V("d12", true))
                                                        {
                                                            for (var i13 = 0; i13 < 1; i13++)
                                                            {
                                                                try
                                                                {
                                                                    if (V("d15", true))
                                                                    {
                                                                        await Pause("p15");
                                                                        for (var i16 = 0; i16 < 1; i16++)
                                                                        {
                                                                            try
                                                                            {
                                                                                if (V("d18", true))
                                                                                {
                                                                                    for (var i19 = 0; i19 < 1; i19++)
                                                                                    {
                                                                                        try
                                                                                        {
                                                                                            await Pause("p20");
                                                                                            if (V("d21", true))
                                                                                            {
                                                                                                for (var i22 = 0; i22 < 1; i22++)
                                                                                                {
                                                                                                    try
                                                                                                    {
                                                                                                        if (V("d24", true))
                                                                                                        {
                                                                                                            for (var i25 = 0; i25 < 1; i25++)
                                                                                                            {
                                                                                                                await Pause("p25");
                                                                                                                try
                                                                                                                {
                                                                                                                    if (V("d27", true))
                                                                                                                    {
                                                                                                                        for (var i28 = 0; i28 < 1; i28++)
                                                                                                                        {
                                                                                                                            try
                                                                                                                            {
                                                                                                                                await Pause("bottom");
                                                                                                                            }
                                                                                                                            finally { Log("f29"); }
                                                                                                                        }
                                                                                                                    }
                                                                                                                }
                                                                                                                finally { Log("f26"); }
                                                                                                            }
                                                                                                        }
                                                                                                    }
                                                                                                    finally { Log("f23"); }
                                                                                                }
                                                                                            }
                                                                                        }
                                                                                        finally { Log("f20"); }
                                                                                    }
                                                                                }
                                                                            }
                                                                            finally { Log("f17"); }
                                                                        }
                                                                    }
                                                                }
                                                                finally { Log("f14"); }
                                                            }
                                                        }
                                                    }
                                                    finally { Log("f11"); }
                                                }
                                            }
                                        }
                                        finally { Log("f8"); }
                                    }
                                }
                            }
                            finally { Log("f5"); }
                        }
                    }
                }
                finally { Log("f2"); }
            }
        }
    }
}
