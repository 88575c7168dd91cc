"""Pipes the lines of a file through a command by Spark, partition by partition.

Arguments: the command, the file, the folder for the answers, the least number of partitions.
Prints one line of JSON: {"partitions": 8, "start": 3.1, "seconds": 5.2}.
"""

import json
import os
import shlex
import sys
import time

from pyspark import SparkConf, SparkContext


def context():
    """A Spark on all cores of this machine that nobody else can reach."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    conf = SparkConf().setMaster("local[*]").setAppName("replycode classify")
    conf.set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1")
    spark = SparkContext(conf=conf)
    spark.setLogLevel("ERROR")
    return spark


def lines(spark, path, partitions):
    """The lines of a file as the command counts them: a lone carriage return ends none."""
    size = max(1, os.path.getsize(path) // partitions)
    conf = {
        "textinputformat.record.delimiter": "\n",
        "mapreduce.input.fileinputformat.split.maxsize": str(size),
    }
    kinds = [
        "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
        "org.apache.hadoop.io.LongWritable",
        "org.apache.hadoop.io.Text",
    ]
    return spark.newAPIHadoopFile("file://" + path, *kinds, conf=conf).values()


def main(command, path, out, partitions):
    begun = time.monotonic()
    spark = context()
    started = time.monotonic()
    # `pipe` keeps the lines of a partition in order, and the files of the folder are numbered as
    # the partitions are.
    answers = lines(spark, path, int(partitions)).pipe(command, checkCode=True)
    answers.saveAsTextFile("file://" + out)
    ended = time.monotonic()
    count = answers.getNumPartitions()
    spark.stop()
    print(json.dumps({"partitions": count, "start": started - begun, "seconds": ended - started}))


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    main(shlex.quote(command) + " classify --jobs 1", *rest)
